using BenchmarkDotNet.Running;
using OrderIds.Benchmarks;

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

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
