Console.WriteLine("lessons");
