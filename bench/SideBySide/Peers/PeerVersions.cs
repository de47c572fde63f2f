namespace ResNetTutorial.Bench.Peers;

/// <summary>What a peer says of itself when it is ready.</summary>
internal sealed record PeerVersions(
    string Torch,
    string? TorchVision,
    string Python,
    int Threads,
    bool Cuda,
    bool Compiles
);
