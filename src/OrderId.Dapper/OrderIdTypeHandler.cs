using System.Data;
using Dapper;

namespace OrderIds.Dapper;

/// <summary>Reads and writes order IDs for Dapper.</summary>
/// <param name="column">How parameters are written. The default is <see cref="OrderIdColumn.Text"/>.</param>
/// <remarks>Instances are immutable; all members may be called from any thread.</remarks>
public sealed class OrderIdTypeHandler(OrderIdColumn column = OrderIdColumn.Text) : SqlMapper.ITypeHandler
{
    /// <summary>Registers a handler for <see cref="OrderId"/> and its nullable form, in values, lists and results. Call it once, at the start.</summary>
    /// <param name="column">How parameters are written. The default is <see cref="OrderIdColumn.Text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="column"/> is not defined.</exception>
    /// <remarks>Dapper keeps handlers for the whole process. The last one that is registered counts.</remarks>
    public static void Register(OrderIdColumn column = OrderIdColumn.Text)
    {
        if (column is < OrderIdColumn.Text or > OrderIdColumn.Uuid)
        {
            throw new ArgumentOutOfRangeException(nameof(column), column, "Expected Text, Bytes or Uuid.");
        }

        SqlMapper.AddTypeHandler(typeof(OrderId), new OrderIdTypeHandler(column));
    }

    /// <summary>Sets a parameter to an ID.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">An <see cref="OrderId"/>, or <see langword="null"/> or <see cref="DBNull"/> for NULL.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameter"/> is null.</exception>
    public void SetValue(IDbDataParameter parameter, object? value)
    {
        if (parameter is null)
        {
            throw new ArgumentNullException(nameof(parameter));
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

    /// <summary>Reads an ID from the value of a column.</summary>
    /// <param name="destinationType"><see cref="OrderId"/> or its nullable form.</param>
    /// <param name="value">A text, bytes or a UUID; NULL for the nullable form.</param>
    /// <returns>The ID, or <see langword="null"/>.</returns>
    /// <exception cref="FormatException">The text, the bytes or the UUID are not an order ID.</exception>
    /// <exception cref="InvalidCastException">The column holds something else.</exception>
    public object? Parse(Type destinationType, object? value) => value switch
    {
        string text => OrderId.Parse(text),
        byte[] bytes => OrderId.FromBytes(bytes),
        Guid uuid => OrderId.FromGuid(uuid),
        null or DBNull when destinationType == typeof(OrderId?) => null,
        _ => throw new InvalidCastException($"Expected an order ID as text, bytes or a UUID, but found {value?.GetType().Name ?? "null"}."),
    };
}
