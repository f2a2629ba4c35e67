namespace OrderIds.Tests.Interleavings;

/// <summary>A mistake in the generator that shows only in some orders of the threads.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Scenario">The scenario that finds it.</param>
/// <param name="Changes">The changes that make it.</param>
internal sealed record Mistake(string Name, string Scenario, params TextChange[] Changes)
{
    /// <summary>Gets the mistakes, those first that every run looks for.</summary>
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("AbandonedRequestWakesNoCaller", "discard",
            new TextChange("abandoned?.End(new OrderIdLeaseUnavailableException(GenerationMessages.NoAnswer));", string.Empty)),
        new("NumberTakenWithoutComparing", "end",
            new TextChange(
                "&& Interlocked.CompareExchange(ref _state, free + 1, free) == free;",
                "&& Interlocked.Exchange(ref _state, free + 1) >= 0;")),
        new("AnswerToAnAbandonedRequestTaken", "discard",
            new TextChange("if (_attempt != attempt)", "if (_state == RenewalState.Ended)")),
        new("WindowPublishedBeforeItsSequenceIsReset", "renewal",
            new TextChange(
                "timer.Set(_timeProvider, TimeSpan.FromMilliseconds(delay));",
                "timer.Set(_timeProvider, TimeSpan.FromMilliseconds(delay)); if (failure is null) { _window.Restart(); }"),
            new TextChange(
                "    public long Close() => Interlocked.Exchange(ref _state, Closed);\n",
                "    public long Close() => Interlocked.Exchange(ref _state, Closed);\n\n" +
                "    public void Restart()\n" +
                "    {\n" +
                "        long start = _lease.FromMilliseconds << SequenceBits;\n" +
                "        _tally.Skip(start - Interlocked.Exchange(ref _state, start));\n" +
                "    }\n")),
        new("WindowClosedInTwoSteps", "end",
            new TextChange(
                "Interlocked.Exchange(ref _state, Closed);",
                "Volatile.Read(ref _state) + (0 * Interlocked.Exchange(ref _state, Closed));")),
    ];
}
