using System.Data;
using Dapper;

namespace OrderIds.Dapper;

/// <summary>Reads and writes order IDs for Dapper.</summary>
/// <param name="column">The form in which parameters are written. The default is <see cref="OrderIdColumn.Text"/>.</param>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class OrderIdTypeHandler(OrderIdColumn column = OrderIdColumn.Text) : SqlMapper.ITypeHandler
{
    private const int UuidLength = 16, UuidTextLength = 36;

    internal static OrderIdTypeHandler? Registered { get; private set; }

    /// <summary>
    /// Registers a handler for <see cref="OrderId"/> and its nullable form, in parameters and results. Lists need
    /// <see cref="OrderIdParameterExtensions.AsParameter"/>, too. Call it once, at the start of the program.
    /// </summary>
    /// <param name="column">The form in which parameters are written. The default is <see cref="OrderIdColumn.Text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="column"/> is not defined.</exception>
    /// <remarks>Dapper's handlers apply to the whole process. If the method is called again, the last call takes effect.</remarks>
    public static void Register(OrderIdColumn column = OrderIdColumn.Text)
    {
        if (column is < OrderIdColumn.Text or > OrderIdColumn.Uuid)
        {
            throw new ArgumentOutOfRangeException(nameof(column), column, "Expected Text, Bytes or Uuid.");
        }

        Registered = new OrderIdTypeHandler(column);
        SqlMapper.AddTypeHandler(typeof(OrderId), Registered);
    }

    /// <summary>Sets the value of a parameter to an order ID.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">An <see cref="OrderId"/>, or <see langword="null"/> or <see cref="DBNull"/> for NULL.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameter"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> has another type.</exception>
    public void SetValue(IDbDataParameter parameter, object? value)
    {
        if (parameter is null)
        {
            throw new ArgumentNullException(nameof(parameter));
        }

        if (value is not (null or DBNull or OrderId))
        {
            throw new ArgumentException($"Expected an order ID, but found {value.GetType().Name}.", nameof(value));
        }

        var id = value as OrderId?;
        (parameter.DbType, object? stored) = column switch
        {
            OrderIdColumn.Bytes => (DbType.Binary, id?.ToByteArray()),
            OrderIdColumn.Uuid => (DbType.Guid, id?.ToGuid()),
            _ => (DbType.AnsiStringFixedLength, (object?)id?.ToString()),
        };
        parameter.Value = stored ?? DBNull.Value;
    }

    /// <summary>Converts the value of a column to an order ID.</summary>
    /// <param name="destinationType">The type <see cref="OrderId"/> or its nullable form.</param>
    /// <param name="value">
    /// A text, a byte array or a UUID, or NULL for the nullable form. A UUID may also be a text of 36 characters, as SQLite stores it, or
    /// 16 bytes in the order of the text (<c>binary(16)</c>).
    /// </param>
    /// <returns>The ID, or <see langword="null"/>.</returns>
    /// <exception cref="FormatException">The value is a text, a byte array or a UUID, but not a valid order ID.</exception>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    public object? Parse(Type destinationType, object? value) => value switch
    {
        string { Length: UuidTextLength } text => OrderId.FromGuid(Guid.ParseExact(text, "D")),
        string text => OrderId.Parse(text),
        byte[] { Length: UuidLength } bytes => OrderId.FromGuid(Guid.ParseExact(BitConverter.ToString(bytes).Replace("-", ""), "N")),
        byte[] bytes => OrderId.FromBytes(bytes),
        Guid uuid => OrderId.FromGuid(uuid),
        null or DBNull when destinationType == typeof(OrderId?) => null,
        _ => throw new InvalidCastException($"Expected an order ID as text, bytes or a UUID, but found {value?.GetType().Name ?? "null"}."),
    };

    internal Array ToArray(IEnumerable<OrderId> ids) => column switch
    {
        OrderIdColumn.Bytes => ids.Select(id => id.ToByteArray()).ToArray(),
        OrderIdColumn.Uuid => ids.Select(id => id.ToGuid()).ToArray(),
        _ => ids.Select(id => id.ToString()).ToArray(),
    };
}
