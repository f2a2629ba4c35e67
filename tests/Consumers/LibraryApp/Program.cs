namespace MyShop
{
    internal static class Program
    {
        private static void Main()
        {
            Checks.Run();
            System.Console.WriteLine(Matrix.Header);
            CarrierChecks.Run();
            System.Console.WriteLine("all checks passed");
        }
    }
}
