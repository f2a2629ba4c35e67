namespace OrderIds.Interleavings;

/// <summary>When something began and ended, in steps of the run.</summary>
internal readonly record struct Span(long Began, long Ended);
