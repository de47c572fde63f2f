namespace ResNetTutorial.Bench.Peers;

/// <summary>A peer that is not on this machine; the message is one line with what mends it.</summary>
internal sealed class PeerMissingException(string message) : Exception(message);
