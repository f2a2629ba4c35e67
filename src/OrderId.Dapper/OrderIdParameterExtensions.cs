using System.Data;
using Dapper;

namespace OrderIds.Dapper;

/// <summary>Passes lists of order IDs to queries.</summary>
public static class OrderIdParameterExtensions
{
    /// <summary>Returns a list of order IDs as a parameter, in the form that <see cref="OrderIdTypeHandler.Register"/> was given.</summary>
    /// <param name="ids">The IDs, which are enumerated when the query runs. The list may be empty.</param>
    /// <returns>
    /// The parameter for a member of the object with the parameters. PostgreSQL gets an array, for <c>= ANY(@Ids)</c>; with other
    /// databases, Dapper replaces <c>IN @Ids</c> with one parameter for each ID.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="ids"/> is null.</exception>
    public static SqlMapper.ICustomQueryParameter AsParameter(this IEnumerable<OrderId> ids) =>
        new ListParameter(ids ?? throw new ArgumentNullException(nameof(ids)));

    private sealed class ListParameter(IEnumerable<OrderId> ids) : SqlMapper.ICustomQueryParameter
    {
        /// <exception cref="InvalidOperationException"><see cref="OrderIdTypeHandler.Register"/> was not called.</exception>
        public void AddParameter(IDbCommand command, string name)
        {
            Array values = OrderIdTypeHandler.Registered?.ToArray(ids) ?? throw new InvalidOperationException(
                "The handler of order IDs is not registered. Call OrderIdTypeHandler.Register() at the start of the program.");
            int before = command.Parameters.Count;
#pragma warning disable CS0618 // Public, because the code that Dapper generates calls it. It uses no handler for the elements of a list.
            SqlMapper.PackListParameters(command, name, values);
#pragma warning restore CS0618
            for (int i = before; i < command.Parameters.Count; i++)
            {
                // As a single ID. Otherwise SQL Server converts each row of a column of type char, and does not use its index.
                if (command.Parameters[i] is IDbDataParameter { Value: string } text)
                {
                    (text.DbType, text.Size) = (DbType.AnsiStringFixedLength, OrderId.Length);
                }
            }
        }
    }
}
