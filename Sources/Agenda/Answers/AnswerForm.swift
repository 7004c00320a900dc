import Community
import HTTP

/// What somebody filled in to answer.
struct AnswerForm {
    private(set) var given: GivenAnswer?
    let typedGuests: String
    let comment: String
    private(set) var errors = FormErrors()

    init(_ fields: FormFields, _ rules: AnswerRules, _ words: Localization) {
        typedGuests = fields.first("guests") ?? ""
        comment = (fields.first("comment") ?? "").oneLine
        guard let word = fields.first("answer").flatMap(EventAnswer.Word.init(rawValue:)) else {
            errors.add("answer", words("agenda.answer.error.none"))
            return
        }
        let guests = typedGuests.isEmpty ? 0 : Int(typedGuests) ?? -1
        if word == .yes, !(0...rules.mostGuests).contains(guests) {
            errors.add("guests", words.count("agenda.answer.error.guests", rules.mostGuests))
        }
        if comment.length > AnswerRules.longestComment {
            errors.add(
                "comment",
                words(
                    "agenda.answer.error.comment",
                    ["most": words.number(AnswerRules.longestComment)]))
        }
        guard errors.isEmpty else { return }
        given = GivenAnswer(word: word, guests: word == .yes ? guests : 0, comment: comment)
    }

    /// As it stands.
    init(_ answer: EventAnswer?) {
        typedGuests = answer.map { String($0.guests) } ?? "0"
        comment = answer?.comment ?? ""
        given = answer.map { GivenAnswer(word: $0.word, guests: $0.guests, comment: $0.comment) }
    }

    /// What the link of a mail asks for; it is not said by following it.
    mutating func choose(_ text: String?) {
        guard let word = text.flatMap(EventAnswer.Word.init(rawValue:)) else { return }
        given = GivenAnswer(
            word: word, guests: given?.guests ?? 0, comment: given?.comment ?? "")
    }

    /// One that could not be kept since others were faster.
    mutating func refuse(left: Int, _ words: Localization) {
        errors.add("guests", words.count("agenda.answer.error.tooFew", max(0, left - 1)))
    }
}
