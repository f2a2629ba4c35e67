using System.CommandLine;
using System.Text.Json;
using OrderIds.Carriers;
using OrderIds.Tool.Explaining;
using OrderIds.Tool.Tracks;
using OrderIds.Tracking;

namespace OrderIds.Tool.Commands;

/// <summary>Defines <c>orderid explain</c>, which prints the meaning of a carrier's status code.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console)
    {
        var codes = new Argument<string[]>("CODE")
        {
            Description = "Codes of carriers; - is standard input, the default, one per line.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var vendor = new Option<string?>("--vendor")
        {
            Description = "Only vocabularies whose names begin like this: Amazon.",
            HelpName = "NAME",
        };
        vendor.Suggesting([.. TrackingVocabulary.All.Select(vocabulary => vocabulary.Name)]);
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line." };
        var command = new Command("explain", "Explains status codes of carriers and marketplaces.") { codes, vendor, json };
        command.AddHelp(
            "0 all known, 1 some not known, 2 an error",
            "orderid explain OutForDelivery",
            "orderid explain --vendor FedEx OD");
        command.Validators.Add(result =>
        {
            if (result.GetValue(vendor) is { } name && Vocabularies(name).Length == 0)
            {
                string[] names = [.. TrackingVocabulary.All.Select(vocabulary => vocabulary.Name)];
                string some = string.Join(", ", names.Take(4));
                result.AddError($"Expected the name of a vocabulary for --vendor, such as {some}, but found '{name}'."
                    + Mistakes.DidYouMean(name, names));
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(codes) ?? [], Vocabularies(parsed.GetValue(vendor)), parsed.GetValue(json), console, cancellation),
            CancellationToken.None));
        return command;
    }

    private static TrackingVocabulary[] Vocabularies(string? vendor) =>
        [
            .. TrackingVocabulary.All.Where(
                vocabulary => vocabulary.Name.StartsWith(vendor ?? string.Empty, StringComparison.OrdinalIgnoreCase)),
        ];

    private static int Run(
        string[] codes, TrackingVocabulary[] vocabularies, bool json, ToolConsole console, CancellationToken cancellation)
    {
        using TextWriter output = console.CreateOutputWriter();
        return IdInputs.Answer(codes, output, console, Explain, cancellation);

        bool Explain(IdInput input)
        {
            string word = input.Text?.Trim() ?? string.Empty;
            CodeLine[] lines =
            [
                .. from vocabulary in vocabularies
                   let mapping = vocabulary.Map(word)
                   where mapping.IsKnown
                   select CodeLine.Of(word, vocabulary, mapping),
            ];
            foreach (CodeLine line in lines.DefaultIfEmpty(new CodeLine { Input = word, IsKnown = false }))
            {
                output.WriteLine(json ? JsonSerializer.Serialize(line, ToolJson.Default.CodeLine) : Describe(line, console.Ink));
            }

            return lines.Length > 0;
        }
    }

    private static string Describe(CodeLine line, Ink ink)
    {
        string word = $"{ink.Id}{Printable.Escape(line.Code ?? line.Input)}{ink.Reset}";
        if (!line.IsKnown)
        {
            return $"{word}  {ink.Bad}not known{ink.Reset}";
        }

        _ = ShipmentStatusExtensions.TryParseName(line.Status, out ShipmentStatus status);
        string meaning = status == ShipmentStatus.Unknown ? "does not change the status" : status.ToDisplayName();
        string?[] parts =
        [
            line.Detail,
            line.OrderStatus is { } order ? $"order status {order}" : null,
            line.Information is { } information ? $"information: {information}" : null,
        ];
        string[] more = [.. parts.OfType<string>()];
        return $"{word}  {ink.File}{line.Vocabulary}{ink.Reset}  {new TrackPhrases(ink).ColourOf(status)}{meaning}{ink.Reset}"
            + (more.Length > 0 ? $"  {ink.Faint}{string.Join(", ", more)}{ink.Reset}" : string.Empty);
    }
}
