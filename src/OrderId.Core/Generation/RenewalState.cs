namespace OrderIds.Generation;

/// <summary>Specifies the progress of an <see cref="OrderIdGenerator"/> in getting its next lease.</summary>
/// <remarks><c>UNIQUENESS.md</c> contains a diagram of these states.</remarks>
internal enum RenewalState
{
    /// <summary>
    /// The generator does not need a new lease yet. The next request starts at the <see cref="OrderIdGeneratorOptions.RefillPoint"/>, by
    /// the timer or by a call for an ID.
    /// </summary>
    Waiting,

    /// <summary>The next lease is requested as soon as the timer's thread runs.</summary>
    Due,

    /// <summary>A request is pending: the store has not answered, and the time-out has not expired.</summary>
    Asking,

    /// <summary>A request has failed and will be repeated after a delay.</summary>
    BackingOff,

    /// <summary>The generator is disposed and sends no more requests.</summary>
    Ended,
}
