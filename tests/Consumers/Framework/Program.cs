namespace MyShop
{
    internal static class Program
    {
        private static void Main()
        {
            XmlChecks.Run();
            Checks.Run();
            System.Console.WriteLine(Matrix.Header);
            CarrierChecks.Run();
            Packages.Run();
            System.Console.WriteLine("all checks passed");
        }
    }
}
