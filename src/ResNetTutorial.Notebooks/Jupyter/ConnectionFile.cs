using System.Net;
using System.Text;
using System.Text.Json;

namespace ResNetTutorial.Notebooks.Jupyter;

/// <summary>Where a kernel listens and the key that its messages are signed with: the file Jupyter starts it with.</summary>
/// <param name="Transport"><c>tcp</c>, or <c>ipc</c> for sockets in the file system.</param>
/// <param name="Address">The address, or the path that ipc's names start with.</param>
/// <param name="ShellPort">Requests.</param>
/// <param name="ControlPort">Requests that do not wait for a running cell.</param>
/// <param name="IOPubPort">What everybody sees.</param>
/// <param name="StdinPort">Questions to the reader.</param>
/// <param name="HeartbeatPort">Sends back what it is sent.</param>
/// <param name="Key">The key of HMAC-SHA256; empty for messages that are not signed.</param>
internal sealed record ConnectionFile(
    string Transport,
    string Address,
    int ShellPort,
    int ControlPort,
    int IOPubPort,
    int StdinPort,
    int HeartbeatPort,
    byte[] Key
)
{
    /// <exception cref="JupyterException">The file cannot be read, or asks for what this kernel does not do.</exception>
    public static ConnectionFile Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new JupyterException($"{path}: {problem.Message.TrimEnd('.')}; name Jupyter's connection file.");
        }
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return Read(json.RootElement, path);
        }
        catch (Exception problem)
            when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            var reason = problem is JsonException ? "not JSON" : "a port, ip, transport or key is missing or no number";
            throw new JupyterException($"{path}: not a connection file ({reason}); let Jupyter start the kernel.");
        }
    }

    /// <summary>The address of one socket as libzmq takes it.</summary>
    public string Endpoint(int port) =>
        Transport == "ipc" ? $"ipc://{Address}-{port}"
        : Address.Contains(':') ? $"tcp://[{Address}]:{port}"
        : $"tcp://{Address}:{port}";

    private static ConnectionFile Read(JsonElement json, string path)
    {
        var transport = json.GetProperty("transport").GetString() ?? "";
        var address = json.GetProperty("ip").GetString() ?? "";
        if (transport == "tcp")
        {
            address = address == "localhost" ? "127.0.0.1" : address;
            if (!IPAddress.TryParse(address, out var parsed) || !IPAddress.IsLoopback(parsed))
            {
                throw new JupyterException(
                    $"{path}: ip {address} is not this machine's own; the kernel listens on 127.0.0.1 only (c.KernelManager.ip)."
                );
            }
        }
        else if (transport != "ipc")
        {
            throw new JupyterException($"{path}: transport {transport}: neither tcp nor ipc; choose one of them.");
        }
        var scheme = json.TryGetProperty("signature_scheme", out var given) ? given.GetString() : null;
        if (scheme is { Length: > 0 } and not "hmac-sha256")
        {
            throw new JupyterException($"{path}: signature_scheme {scheme}: the kernel signs with hmac-sha256 only.");
        }
        return new ConnectionFile(
            transport,
            address,
            json.GetProperty("shell_port").GetInt32(),
            json.GetProperty("control_port").GetInt32(),
            json.GetProperty("iopub_port").GetInt32(),
            json.GetProperty("stdin_port").GetInt32(),
            json.GetProperty("hb_port").GetInt32(),
            Encoding.UTF8.GetBytes(json.GetProperty("key").GetString() ?? "")
        );
    }
}
