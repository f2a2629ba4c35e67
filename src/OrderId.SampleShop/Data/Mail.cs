namespace OrderIds.SampleShop;

/// <summary>A mail to a customer, as the mail server would get it.</summary>
public sealed class Mail
{
    /// <summary>
    /// Gets the ID of the milestone that the mail is about. As the key, it prevents a second mail about the same milestone.
    /// </summary>
    public required Guid Id { get; init; }

    public required OrderId OrderId { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Html { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
