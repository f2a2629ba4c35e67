using System;
using System.Runtime.InteropServices;

namespace MyShop
{
    /// <summary>A table of frameworks and packages: what a valid value, an invalid one and none give.</summary>
    public static class Matrix
    {
        public const string Header = "| framework | package | valid | invalid | None |\n| --- | --- | --- | --- | --- |";

        public static string Row(string package, params string[] results) =>
            "| " + RuntimeInformation.FrameworkDescription.Split('(')[0].Trim() + " | " + package + " | " + string.Join(" | ", results)
                + " |";
    }
}
