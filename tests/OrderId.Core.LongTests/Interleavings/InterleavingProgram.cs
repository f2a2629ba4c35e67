using System.Globalization;
using System.Text.Json;

namespace OrderIds.Tests.Interleavings;

/// <summary>The program of the scenarios over a variant of the generator, both rewritten so that a scheduler has their threads.</summary>
internal sealed class InterleavingProgram
{
    /// <summary>What it ends with when a law was broken.</summary>
    public const int Broken = 3;

    private const string Program = "OrderId.Interleavings";

    private readonly string _folder;

    private InterleavingProgram(string folder) => _folder = folder;

    /// <summary>Makes it in an empty folder.</summary>
    public static async Task<InterleavingProgram> CreateAsync(string folder, IReadOnlyCollection<TextChange> mistake)
    {
        foreach (string file in await FindFilesAsync())
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(folder, file));
        }

        CoreVariant.Compile(Path.Combine(folder, "OrderId.Core.dll"), mistake);
        string rewritten = Path.Combine(folder, "rewritten"), settings = Path.Combine(folder, "rewriting.json");
        await File.WriteAllTextAsync(settings, JsonSerializer.Serialize(new
        {
            AssembliesPath = folder,
            OutputPath = rewritten,
            Assemblies = new[] { "OrderId.Core.dll", Program + ".dll" },
            IsRewritingMemoryLocations = false,
        }));
        await Coyote.RunAsync("rewrite", settings);
        return new InterleavingProgram(rewritten);
    }

    /// <summary>Runs a scenario with consecutive seeds, until one breaks a law.</summary>
    public Task<(int Code, string Output)> RunAsync(string scenario, int first, int count)
    {
        string[] seeds = [first.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture)];
        return Command.TryRunAsync(_folder, "dotnet", [Program + ".dll", scenario, .. seeds]);
    }

    /// <summary>Finds the program, and the assemblies that it names as its dependencies, beside the tests.</summary>
    private static async Task<IEnumerable<string>> FindFilesAsync()
    {
        string dependencies = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, Program + ".deps.json"));
        return
            from path in Directory.GetFiles(AppContext.BaseDirectory)
            let name = Path.GetFileName(path)
            where name.StartsWith(Program + ".", StringComparison.Ordinal) || IsNamed(name)
            select name;

        bool IsNamed(string name) => Path.GetExtension(name) == ".dll" && dependencies.Contains(name, StringComparison.Ordinal);
    }
}
