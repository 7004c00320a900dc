import Community
import HTTP

extension SpaceSetting {
    /// Its field in the form of its module.
    var field: String { "setting-" + name.replacing(".", with: "-") }

    /// What was typed or chosen; a box that is not ticked sends nothing.
    func typed(_ fields: FormFields) -> String {
        let typed = (fields.first(field) ?? "").oneLine
        if case .flag = kind { return (typed == "true").description }
        return typed
    }

    /// Why what was typed cannot be kept.
    func refusal(_ words: Localization) -> String {
        switch kind {
        case .flag, .choice: words("module.error.choice")
        case .number(let range):
            words(
                "module.error.number",
                ["least": words.number(range.lowerBound), "most": words.number(range.upperBound)])
        case .line(let longest): words("form.tooLong", ["n": words.number(longest)])
        }
    }
}
