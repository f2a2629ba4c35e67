namespace MyShop
{
    internal static class Program
    {
        private static void Main() => Checks.Run();
    }
}
