using OrderIds.Fuzzing;
using OrderIds.Fuzzing.Targets;
using SharpFuzz;

var targets = new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
{
    ["text"] = TextTarget.Run,
    ["scanner"] = ScannerTarget.Run,
    ["reader"] = ReaderTarget.Run,
    ["tracking-json"] = TrackingJsonTarget.Run,
    ["key-file"] = KeyFileTarget.Run,
    ["lease-file"] = LeaseFileTarget.Run,
};

if (args.Length == 0 || !targets.TryGetValue(args[0], out Action<byte[]>? target))
{
    Console.Error.WriteLine(
            $"Usage: OrderId.Fuzzing TARGET [FILE...]\nThe target is one of: {string.Join(", ", targets.Keys)}.\n"
            + "With files, each runs once; without, a fuzzer gives the inputs.");
    return 2;
}

if (args.Length == 1)
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var input = new MemoryStream();
        stream.CopyTo(input);
        target(input.ToArray());
    });
    return 0;
}

foreach (string file in args.Skip(1))
{
    target(File.ReadAllBytes(file));
}

return 0;
