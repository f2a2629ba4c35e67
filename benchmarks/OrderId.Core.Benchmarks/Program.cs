using BenchmarkDotNet.Running;
using OrderIds.Benchmarks;
using OrderIds.Benchmarks.Peers;

if (args is ["latency"])
{
    GeneratorLatency.Run();
    return;
}

if (args is ["memory"])
{
    TrackingMemory.Run();
    return;
}

if (args is ["peers"])
{
    PeerTable.Run();
    return;
}

if (args is ["modes"])
{
    HotCalls.Run();
    return;
}

if (args is ["modes", "one"])
{
    HotCalls.RunOne();
    return;
}

if (args is ["readers"])
{
    ReaderTable.Run();
    return;
}

if (args is ["readers", string folder])
{
    ReaderTable.Run(folder);
    return;
}

if (args is ["readers", "one", string what])
{
    ReaderTable.RunOne(what);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
