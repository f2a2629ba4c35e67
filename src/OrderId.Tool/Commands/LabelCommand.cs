using System.CommandLine;
using System.Text;
using OrderIds.Tool.Labels;

namespace OrderIds.Tool.Commands;

/// <summary>Defines <c>orderid label</c>, which draws order IDs as bar codes or two-dimensional codes.</summary>
internal static class LabelCommand
{
    // The limit catches mistakes, such as the wrong input file.
    private const int MaxLabels = 1000;
    private const int Gap = 8;
    private const int PixelsPerUnit = 2;

    public static Command Create(ToolConsole console)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "The order IDs; - is standard input, the default, one per line.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var code = new Option<LabelCode>("--code")
        {
            Description = "code128, datamatrix or qr.",
            HelpName = "CODE",
            CustomParser = OptionText.Word<LabelCode>,
            DefaultValueFactory = _ => LabelCode.Code128,
        };
        code.SuggestingWords();
        var title = new Option<string?>("--title", "-t") { Description = "A line above each code.", HelpName = "TEXT" };
        var columns = new Option<int>("--columns")
        {
            Description = "The number of labels in a row.",
            HelpName = "N",
            CustomParser = OptionText.NumberBetween(1, MaxLabels),
            DefaultValueFactory = _ => 2,
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write: .svg or .png; it must not exist. Without it, SVG goes to standard output.",
            HelpName = "FILE",
        };
        var command = new Command("label", "Draws order IDs as bar codes, Data Matrix or QR codes.") { ids, code, title, columns, output };
        command.AddHelp(
            "0 drawn, 1 an ID is not valid, 2 an error",
            "orderid label --code qr -o label.png 0VR-KB3Z000-4T0008P",
            "orderid new -n 24 | orderid label --columns 3 > sheet.svg");
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is { } file && Path.GetExtension(file).ToUpperInvariant() is not (".SVG" or ".PNG"))
            {
                result.AddError($"Expected a name that ends with .svg or .png for --output, but found '{file}'.");
            }
        });
        command.SetAction((parsed, _) => Task.Run(
            () => Run(
                parsed.GetValue(ids) ?? [],
                id => Label.Draw(id, parsed.GetValue(code), parsed.GetValue(title)),
                parsed.GetValue(columns),
                parsed.GetValue(output),
                console),
            CancellationToken.None));
        return command;
    }

    private static int Run(string[] ids, Func<OrderId, Picture> draw, int columns, string? file, ToolConsole console)
    {
        var labels = new List<Picture>();
        try
        {
            foreach (IdInput input in IdInputs.Read(ids, console.Input))
            {
                if (!OrderId.TryParse(input.Text, out OrderId id) || id == OrderId.None)
                {
                    console.Error.WriteLine($"orderid: {input.Place}: Expected a valid order ID. 'orderid check' explains the error.");
                    return ExitCodes.No;
                }

                labels.Add(draw(id));
                if (labels.Count > MaxLabels)
                {
                    console.Error.WriteLine($"orderid: Expected at most {MaxLabels} IDs, but found more.");
                    return ExitCodes.Error;
                }
            }
        }
        catch (Exception exception) when (IoFailure.IsOfReading(exception))
        {
            console.Error.WriteLine($"orderid: {IoFailure.Describe(exception)}");
            return ExitCodes.Error;
        }

        return Write(Picture.Sheet(labels, columns, Gap), file, console);
    }

    private static int Write(Picture sheet, string? file, ToolConsole console)
    {
        byte[] content = Path.GetExtension(file)?.ToUpperInvariant() == ".PNG"
            ? PngPicture.Of(Raster.Of(sheet, PixelsPerUnit))
            : Encoding.UTF8.GetBytes(SvgPicture.Of(sheet));
        if (file is null)
        {
            console.Output.Write(content);
            console.Output.Flush();
            return ExitCodes.Yes;
        }

        if (NewFile.Write(file, content) is { } fault)
        {
            console.Error.WriteLine($"orderid: {Printable.Escape(file)}: {fault}");
            return ExitCodes.Error;
        }

        return ExitCodes.Yes;
    }
}
