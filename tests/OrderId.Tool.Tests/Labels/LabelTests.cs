using System.Globalization;
using System.Text.RegularExpressions;
using OrderIds.Tool.Labels;
using ZXing;
using ZXing.Common;

namespace OrderIds.Tool.Tests.Labels;

/// <summary>Labels read back, by the library that draws the codes from what a camera would see, and by another program.</summary>
public sealed class LabelTests : IDisposable
{
    private const string Id = "0VRKB3Z0004T0008P";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string, string, string> Codes => new()
    {
        { "code128", "0VR-KB3Z000-4T0008P", Id }, { "datamatrix", Id, Id }, { "qr", Id.ToLowerInvariant(), Id },
        { "code128", "D01-1234567-7654321", "D01-1234567-7654321" }, { "qr", "114-3941689-8772232", "114-3941689-8772232" },
        { "datamatrix", "114-3941689-8772232", "114-3941689-8772232" },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Label_Png_IsReadBack(string code, string id, string expected)
    {
        Assert.Equal(expected, Read(Photo.Of(await DrawAsync(code, id))));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Label_PhotographedBadly_IsReadBack(string code, string id, string expected)
    {
        Raster raster = await DrawAsync(code, id, "--title", "Return of two items");
        if (code == "datamatrix")
        {
            // Its reader looks for the code in the middle of the picture, to which a person points the camera.
            raster = Raster.Of(Label.Draw(OrderId.Parse(id), LabelCode.DataMatrix, title: null) with { Captions = [] }, 4);
        }

        double[] angles = [-4.0, 2.5, 6.0];
        Assert.All(
            angles.TakeLast(TestSize.Of(1, angles.Length)),
            degrees => Assert.Equal(expected, Read(Photo.Taken(raster, degrees, noise: 12))));
    }

    [ZbarTheory]
    [InlineData("code128", "0VR-KB3Z000-4T0008P", Id)]
    [InlineData("qr", "0VR-KB3Z000-4T0008P", Id)]
    [InlineData("qr", "114-3941689-8772232", "114-3941689-8772232")]
    public async Task Label_Png_IsReadBackByZbar(string code, string id, string expected)
    {
        string file = Path.Combine(_folder.FullName, "label.png");
        await TestRun.Of("label", "--code", code, "-o", file, "--title", "Order", id);
        string photo = Path.Combine(_folder.FullName, "photo.pgm");
        Photo.Taken(Drawn(code, id, "Order"), degrees: 1.5, noise: 0).Save(photo);

        Assert.Equal(expected, Zbar.Read(file));
        Assert.Equal(expected, Zbar.Read(photo));
    }

    [Theory]
    [InlineData("code128")]
    [InlineData("datamatrix")]
    [InlineData("qr")]
    public async Task Label_Svg_HasTheShapesOfThePng(string code)
    {
        TestRun run = await TestRun.Of("label", "--code", code, "--title", "A & <B>", Id);

        Rectangle[] shapes = [.. Regex.Matches(run.Output, @"M(\d+) (\d+)h(\d+)v(\d+)h-\d+z").Select(match =>
            new Rectangle(Number(match, 1), Number(match, 2), Number(match, 3), Number(match, 4)))];
        Match size = Regex.Match(run.Output, @"viewBox=""0 0 (\d+) (\d+)""");
        Assert.Equal(Id, Read(Photo.Of(Raster.Of(new Picture(Number(size, 1), Number(size, 2), shapes, []), 2))));
        Assert.Contains(">A &amp; &lt;B&gt;</text>", run.Output, StringComparison.Ordinal);
        Assert.Contains(">0VR-KB3Z000-4T0008P</text>", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Label_SeveralIds_AreASheet()
    {
        var console = new TestConsole { Input = TestConsole.Text($"{Id}\n114-3941689-8772232\n5HZVVD37T4GT484SX\n") };

        TestRun run = await console.RunAsync(["label", "--code", "qr"]);

        Assert.Equal(3, Regex.Count(run.Output, "<text "));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Draw_LabelOfEachCode_HasTheQuietZoneOfItsStandard()
    {
        foreach ((LabelCode code, int quiet) in new[] { (LabelCode.Code128, 20), (LabelCode.DataMatrix, 7), (LabelCode.Qr, 24) })
        {
            Picture label = Label.Draw(OrderId.Parse(Id), code, title: null);
            Assert.InRange(label.Rectangles.Min(shape => shape.X), quiet, int.MaxValue);
            Assert.InRange(label.Width - label.Rectangles.Max(shape => shape.X + shape.Width), quiet, int.MaxValue);
            Assert.All(label.Captions, caption => Assert.InRange(caption.X, 0, label.Width - caption.Width));
        }
    }

    [Fact]
    public async Task Label_FileThatExists_StaysAsItIs()
    {
        string file = Path.Combine(_folder.FullName, "label.svg");
        await File.WriteAllTextAsync(file, "mine");

        TestRun run = await TestRun.Of("label", "-o", file, Id);

        Assert.Equal(
            (2, $"orderid: {file}: The file exists already and was not changed. Choose another name.\n"), (run.ExitCode, run.Error));
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData(1, "orderid: ID 1: Expected a valid order ID. 'orderid check' explains the error.\n", "0VRKB3Z0004T0008Q")]
    [InlineData(
        2,
        "orderid: Expected a name that ends with .svg or .png for --output, but found 'a.gif'.\nTry 'orderid label --help'.\n",
        "-o", "a.gif", Id)]
    [InlineData(2, "orderid: Expected code128, datamatrix or qr, but found 'aztec'.\nTry 'orderid label --help'.\n", "--code", "aztec", Id)]
    public async Task Label_WrongInput_SaysSo(int exitCode, string error, params string[] args)
    {
        TestRun run = await TestRun.Of(["label", .. args]);

        Assert.Equal((exitCode, "", error), (run.ExitCode, run.Output, run.Error));
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static Raster Drawn(string code, string id, string? title) =>
        Raster.Of(Label.Draw(OrderId.Parse(id), Enum.Parse<LabelCode>(code, ignoreCase: true), title), 2);

    private async Task<Raster> DrawAsync(string code, string id, params string[] options)
    {
        string file = Path.Combine(_folder.FullName, "label.png");
        TestRun run = await TestRun.Of(["label", "--code", code, "--output", file, id, .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(0x89, (await File.ReadAllBytesAsync(file))[0]);
        return Drawn(code, id, options.Length > 0 ? options[1] : null);
    }

    private static string? Read(Photo photo)
    {
        var source = new RGBLuminanceSource(photo.Grey, photo.Width, photo.Height, RGBLuminanceSource.BitmapFormat.Gray8);
        var hints = new Dictionary<DecodeHintType, object> { [DecodeHintType.TRY_HARDER] = true };
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints)?.Text;
    }
}
