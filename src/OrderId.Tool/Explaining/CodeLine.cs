using System.Text.Json.Serialization;
using OrderIds.Carriers;
using OrderIds.Tracking;

namespace OrderIds.Tool.Explaining;

/// <summary>What <c>orderid explain --json</c> writes of a carrier's word in one vocabulary.</summary>
internal sealed record CodeLine
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "code";

    /// <summary>Gets the word as it was given.</summary>
    public required string Input { get; init; }

    /// <summary>Gets a value indicating whether a vocabulary has the word.</summary>
    public required bool IsKnown { get; init; }

    public string? Vocabulary { get; init; }

    /// <summary>Gets the word as the vocabulary has it.</summary>
    public string? Code { get; init; }

    public string? Status { get; init; }

    public string? Detail { get; init; }

    /// <summary>Gets the status of an order, if the word is one of orders.</summary>
    public string? OrderStatus { get; init; }

    public bool? HasProblem { get; init; }

    /// <summary>Gets what the word says beside the status; such a word never moves a shipment.</summary>
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
