namespace OrderIds.Generation;

/// <summary>Says what an <see cref="OrderIdGenerator"/> does about its next lease.</summary>
/// <remarks><c>UNIQUENESS.md</c> has the diagram.</remarks>
internal enum RenewalState
{
    /// <summary>The next lease is asked for at the refill point, or as soon as a call passes it.</summary>
    Waiting,

    /// <summary>The next lease is asked for as soon as the timer's thread runs.</summary>
    Due,

    /// <summary>The store has been asked, and has neither answered nor run out of time.</summary>
    Asking,

    /// <summary>The store has failed, and is asked again after a delay.</summary>
    BackingOff,

    /// <summary>The generator is disposed: the store is not asked any more.</summary>
    Ended,
}
