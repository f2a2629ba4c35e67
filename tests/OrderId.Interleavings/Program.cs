using System.Globalization;
using OrderIds.Interleavings;

// OrderId.Interleavings SCENARIO FIRST-SEED COUNT: runs the seeds until one breaks a law, which ends the program with 3.
// If it has one seed alone, it writes what led there.
const int Broken = 3;

string name = args[0];
uint first = uint.Parse(args[1], CultureInfo.InvariantCulture), count = uint.Parse(args[2], CultureInfo.InvariantCulture);
TextWriter output = Console.Out;
Console.SetOut(TextWriter.Null);
long steps = 0;
for (uint seed = first; seed < first + count; seed++)
{
    Outcome outcome = Explorer.Run(Scenario.All[name], seed, traced: count == 1);
    steps += outcome.Steps;
    output.Write(outcome.Trace);
    if (outcome.Failure is not null)
    {
        output.WriteLine($"Seed {seed} of '{name}': {outcome.Failure}");
        return Broken;
    }
}

output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} orders of '{name}', {steps:N0} steps: every law holds."));
return 0;
