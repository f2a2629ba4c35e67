using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OrderIds.Tool.Consoles;

/// <summary>Shows the average number of bytes per second since the start of the command.</summary>
/// <param name="elapsed">Returns the time since the start.</param>
internal sealed class SpeedColumn(Func<TimeSpan> elapsed) : ProgressColumn
{
    private static readonly string[] Units = ["B/s", "kB/s", "MB/s", "GB/s"];

    /// <summary>Formats a speed in at most 10 characters.</summary>
    public static string Describe(double bytes, TimeSpan time)
    {
        double speed = bytes / Math.Max(time.TotalSeconds, 0.001);
        int unit = 0;
        for (; speed >= 999.5 && unit < Units.Length - 1; unit++)
        {
            speed /= 1000;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{speed:0} {Units[unit]}");
    }

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Markup(Describe(task.Value, elapsed()));
}
