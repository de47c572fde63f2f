namespace ResNetTutorial.Lessons.Tests.Answers;

/// <summary>Plausible wrong answers to one exercise, each written over the right one in the solutions.</summary>
/// <param name="Exercise">The exercise's name, as its check says it.</param>
/// <param name="Cells">The cells of the solutions to run, by id, after set-up and parameters; the check is in the last.</param>
/// <param name="Right">The right answer, as it stands in those cells.</param>
/// <param name="Wrong">At least three answers that a learner might give.</param>
public sealed record WrongAnswers(string Exercise, string[] Cells, string Right, params string[] Wrong);
