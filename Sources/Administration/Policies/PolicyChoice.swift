import Community

/// One thing that is decided for the whole site, as a list to choose from.
struct PolicyChoice: Sendable {
    let id: String
    let values: [String]
    let value: @Sendable (SitePolicies) -> String
    let apply: @Sendable (String, inout SitePolicies) -> Void
    /// What stands in the catalogues for a value.
    private let text: @Sendable (String, Localization) -> String

    private init<Value: LosslessStringConvertible & Sendable>(
        _ id: String, _ place: any WritableKeyPath<SitePolicies, Value> & Sendable,
        of values: [Value],
        text: @escaping @Sendable (String, Localization) -> String
    ) {
        (self.id, self.text) = (id, text)
        self.values = values.map(\.description)
        value = { $0[keyPath: place].description }
        apply = { text, policies in
            if let value = Value(text) { policies[keyPath: place] = value }
        }
    }

    func word(_ value: String, _ words: Localization) -> String { text(value, words) }

    static let all = [
        PolicyChoice("makers", \.makers, of: SpaceMakers.allCases) { $1("policy.makers.\($0)") },
        PolicyChoice("idle", \.idle, of: SitePolicies.idleChoices, text: span),
        PolicyChoice("longest", \.longest, of: SitePolicies.longestChoices, text: span),
        PolicyChoice("factor", \.secondFactor, of: SecondFactorRule.allCases) {
            $1("space.secondFactor.\($0)")
        },
        PolicyChoice("link", \.offersLink, of: [true, false]) { $1("policy.link.\($0)") },
    ]

    private static func span(_ value: String, _ words: Localization) -> String {
        let hours = (Int(value) ?? 0) / 3600
        return hours < 24
            ? words.count("policy.hours", hours) : words.count("policy.days", hours / 24)
    }
}
