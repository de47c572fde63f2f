using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which its entries came, and answers to their position as well.</summary>
public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)>
    where TKey : notnull
{
    private readonly List<(TKey, TValue)> entries = [];
    private readonly Dictionary<TKey, TValue> byKey = [];

    public int Count => entries.Count;

    public bool IsReadOnly => false;

    public ICollection<TKey> Keys => entries.ConvertAll(entry => entry.Item1);

    public ICollection<TValue> Values => entries.ConvertAll(entry => entry.Item2);

    public (TKey, TValue) this[int index]
    {
        get => entries[index];
        set
        {
            if (!byKey.Comparer.Equals(entries[index].Item1, value.Item1))
            {
                byKey.Add(value.Item1, value.Item2);
                byKey.Remove(entries[index].Item1);
            }
            byKey[value.Item1] = value.Item2;
            entries[index] = value;
        }
    }

    public TValue this[TKey key]
    {
        get => byKey[key];
        set
        {
            if (byKey.ContainsKey(key))
                entries[Position(key)] = (key, value);
            else
                entries.Add((key, value));
            byKey[key] = value;
        }
    }

    public void Add((TKey, TValue) item) => Add(item.Item1, item.Item2);

    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    public void Add(TKey key, TValue value) => Insert(entries.Count, (key, value));

    public void Clear()
    {
        entries.Clear();
        byKey.Clear();
    }

    public void clear() => Clear();

    public bool Contains((TKey, TValue) item) => entries.Contains(item);

    public bool Contains(KeyValuePair<TKey, TValue> item) => entries.Contains((item.Key, item.Value));

    public bool ContainsKey(TKey key) => byKey.ContainsKey(key);

    public void CopyTo((TKey, TValue)[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        foreach (var (key, value) in entries)
            array[arrayIndex++] = new(key, value);
    }

    public IEnumerator<(TKey, TValue)> GetEnumerator() => entries.GetEnumerator();

    public int IndexOf((TKey, TValue) item) => entries.IndexOf(item);

    public void Insert(int index, (TKey, TValue) item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)entries.Count, nameof(index));
        byKey.Add(item.Item1, item.Item2);
        entries.Insert(index, item);
    }

    public IEnumerator<(TKey, TValue)> items() => GetEnumerator();

    public IEnumerable<TKey> keys() => Keys;

    public IEnumerable<TValue> values() => Values;

    public bool Remove((TKey, TValue) item) => Contains(item) && Remove(item.Item1);

    public bool Remove(KeyValuePair<TKey, TValue> item) => Contains(item) && Remove(item.Key);

    public bool Remove(TKey key)
    {
        if (!byKey.Remove(key))
            return false;
        entries.RemoveAt(Position(key));
        return true;
    }

    public void RemoveAt(int index)
    {
        byKey.Remove(entries[index].Item1);
        entries.RemoveAt(index);
    }

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => byKey.TryGetValue(key, out value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        entries.Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2)).GetEnumerator();

    /// <summary>The entries, for reading in place.</summary>
    internal List<(TKey, TValue)> Entries => entries;

    private int Position(TKey key)
    {
        for (var k = 0; k < entries.Count; k++)
            if (byKey.Comparer.Equals(entries[k].Item1, key))
                return k;
        return -1;
    }
}
