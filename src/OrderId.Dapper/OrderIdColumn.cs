namespace OrderIds.Dapper;

/// <summary>Specifies how an order ID is written to a database parameter. Values in any of these forms can be read.</summary>
public enum OrderIdColumn
{
    /// <summary>A text of 17 characters. This is the default.</summary>
    Text,

    /// <summary>11 bytes, as <see cref="OrderId.ToByteArray"/> returns them.</summary>
    Bytes,

    /// <summary>A UUID of version 8, as <see cref="OrderId.ToGuid"/> returns it.</summary>
    Uuid,
}
