import Community
import Markup

/// The word of a moderator on what was proposed, as it was typed.
struct DecisionForm {
    let word: String
    let errors: FormErrors

    init(_ word: String = "", _ errors: FormErrors = FormErrors()) {
        (self.word, self.errors) = (word, errors)
    }
}
