import Community
import Content
import Markup

/// One thing that a site stands on: how it is, in figures, and what to do if it is not well.
struct HealthLine: Rendered {
    let name: String
    let state: HealthState
    let stateWord: String
    let facts: [String]
    /// Nil while all is well.
    let advice: String?
    /// What the machine itself says.
    let said: String?
    /// Where more of it is, and where it is set right.
    let address: String?

    /// - Parameters:
    ///   - part: the end of the keys of its words.
    ///   - advice: the end of the key of a sentence; nil for none.
    init(
        _ part: String, _ state: HealthState, _ facts: [String?], advice: String? = nil,
        said: String? = nil, at address: String? = nil, _ words: Localization
    ) {
        name = words("health.\(part)")
        (self.state, stateWord) = (state, words(state.word))
        self.facts = facts.compactMap(\.self)
        self.advice = advice.map { words("health.advice.\($0)") }
        self.said = said.map { String($0.prefix(500)) }
        self.address = address
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("state") { $0.state.name },
        .text("icon") { $0.state.icon }, .text("stateWord") { $0.stateWord },
        .texts("facts") { $0.facts }, .optionalText("advice") { $0.advice },
        .optionalText("said") { $0.said }, .optionalText("address") { $0.address },
    ]
}
