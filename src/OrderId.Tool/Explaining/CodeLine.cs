using System.Text.Json.Serialization;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Tool.Explaining;

/// <summary>
/// Represents the meaning of a carrier's code in one vocabulary (a vendor's table of codes), as <c>orderid explain --json</c> writes it.
/// </summary>
internal sealed record CodeLine
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "code";

    /// <summary>Gets the code as the user wrote it.</summary>
    public required string Input { get; init; }

    /// <summary>Gets a value indicating whether a vocabulary contains the code.</summary>
    public required bool IsKnown { get; init; }

    public string? Vocabulary { get; init; }

    /// <summary>Gets the code as the vocabulary spells it.</summary>
    public string? Code { get; init; }

    public string? Status { get; init; }

    public string? Detail { get; init; }

    /// <summary>Gets the status of an order, if the code describes an order.</summary>
    public string? OrderStatus { get; init; }

    public bool? HasProblem { get; init; }

    /// <summary>Gets the kind of information, if the code is information only and does not change the status.</summary>
    public string? Information { get; init; }

    public static CodeLine Of(string input, TrackingVocabulary vocabulary, TrackingMapping mapping) => new()
    {
        Input = input,
        IsKnown = true,
        Vocabulary = vocabulary.Name,
        Code = mapping.Code,
        Status = mapping.Status.ToName(),
        Detail = mapping.Detail == ShipmentDetail.None ? null : mapping.Detail.ToName(),
        OrderStatus = mapping.OrderStatus?.ToName(),
        HasProblem = mapping.HasProblem || mapping.Status.IsProblem(),
        Information = mapping.IsInformation ? mapping.Information.ToString() : null,
    };
}
