/// A question as an editor makes it, checked.
struct QuestionDraft: Equatable, Sendable {
    var text = ""
    var method = VoteMethod.one
    var least = 1
    var most = 1
    var seats = 1
    var isHare = false
    var isScottish = false
    var required: Question.Required?
    var zone = "Europe/Paris"
    var choices: [Choice] = []
}
