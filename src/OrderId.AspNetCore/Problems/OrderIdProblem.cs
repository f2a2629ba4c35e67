using System.Text.Json;

namespace OrderIds.AspNetCore.Problems;

/// <summary>
/// Holds the error of a text in a request that is not an order ID. It contains at most one character of the text, because an order ID is
/// personal data.
/// </summary>
internal sealed class OrderIdProblem
{
    private readonly string? _parameter;
    private readonly JsonException? _exception;

    public OrderIdProblem(string parameter, OrderIdValidation validation)
    {
        _parameter = parameter;
        (Error, Position, Message) = (validation.Error, validation.Position, validation.Message);
    }

    // The serializer adds the path to the exception after the converter has thrown it.
    public OrderIdProblem(JsonException exception)
    {
        _exception = exception;
        Message = exception.Message;
        Error = OrderIdError.None;
        Position = -1;
        if (exception.InnerException is OrderIdFormatException cause)
        {
            (Error, Position) = (cause.Error, cause.Position);
        }
    }

    /// <summary>Gets the name of the parameter, or the path of the value in the JSON of the body, without IDs in it.</summary>
    public string Parameter => _parameter ?? (IsKey ? JsonPath.WithoutKey(Path) : JsonPath.WithoutIds(Path)) + Field;

    /// <summary>Gets the path as the serializer gives it, or <c>$</c>.</summary>
    public string Path => _exception?.Path ?? "$";

    /// <summary>Gets a value indicating whether the text is the key of a dictionary, which is the last part of the path.</summary>
    public bool IsKey { get; init; }

    /// <summary>Gets the part of the path that the serializer does not know, such as <c>.id</c>, or an empty text.</summary>
    public string Field { get; init; } = string.Empty;

    /// <summary>Gets the error, or <see cref="OrderIdError.None"/> for JSON that is not a string.</summary>
    public OrderIdError Error { get; }

    public int Position { get; }

    public string Message { get; }
}
