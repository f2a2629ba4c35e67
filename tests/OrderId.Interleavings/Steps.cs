using Microsoft.Coyote.Random;

namespace OrderIds.Interleavings;

/// <summary>Counts the steps of a run, and makes the choices that the scheduler does not make.</summary>
/// <remarks>
/// One thread runs at a time, and is switched only at an operation on a lock or a task and at an atomic or volatile one. So the
/// records of a run need no lock, which would only add switches without meaning.
/// </remarks>
internal sealed class Steps
{
    private readonly Generator _choices = Generator.Create();
    private long _last;

    /// <summary>Gets or sets a value indicating whether the store answers and the timers ring as they should.</summary>
    public bool IsCalm { get; set; }

    /// <summary>Returns a number larger than every earlier one.</summary>
    public long Count() => ++_last;

    public bool Flip() => _choices.NextBoolean();

    public int Choose(int count) => _choices.NextInteger(count);
}
