using BenchmarkDotNet.Running;
using OrderIds.Benchmarks;
using OrderIds.Benchmarks.Peers;
using OrderIds.Carriers;

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

if (args is ["readers", "one", string vendor])
{
    ReaderTable.RunOne(Enum.Parse<TrackingVendor>(vendor));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
