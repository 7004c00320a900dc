/// The words that a program notes in one field, and what people read in their place.
package struct PersonalCodes: Sendable {
    /// Whether a value is several of them, with spaces between.
    private let isList: Bool
    private let all: @Sendable (Declarations) -> [String: String]
    /// What a value says that no list has.
    private let reading: (@Sendable (String, Localization) -> String?)?

    private init(
        isList: Bool = false, _ all: @escaping @Sendable (Declarations) -> [String: String],
        reading: (@Sendable (String, Localization) -> String?)? = nil
    ) {
        (self.isList, self.reading, self.all) = (isList, reading, all)
    }

    /// Those of an enumeration.
    /// - Parameter words: what stands before each in the key of its word.
    package static func cases<Code: CaseIterable & RawRepresentable<String>>(
        of type: Code.Type, _ words: String
    ) -> PersonalCodes {
        .these(type.allCases.map(\.rawValue), words)
    }

    /// - Parameter words: what stands before each in the key of its word.
    package static func these(
        _ codes: [String], _ words: String, isList: Bool = false
    ) -> PersonalCodes {
        let keys = Dictionary(uniqueKeysWithValues: codes.map { ($0, words + $0) })
        return PersonalCodes(isList: isList) { _ in keys }
    }

    /// The names of all that features declare of one sort.
    /// - Parameter word: the key of what one is called.
    package static func declared<One: Declaration>(
        _ type: One.Type, isList: Bool = false, _ word: @escaping @Sendable (One) -> String
    ) -> PersonalCodes {
        PersonalCodes(isList: isList) { declarations in
            Dictionary(declarations.all(type).map { ($0.name, word($0)) }) { one, _ in one }
        }
    }

    /// Such as many codes in one, which only its feature reads.
    /// - Parameter reading: nil for what is read as it is.
    package static func read(
        _ reading: @escaping @Sendable (String, Localization) -> String?
    ) -> PersonalCodes {
        PersonalCodes({ _ in [:] }, reading: reading)
    }

    /// The key of the word of each.
    package func keys(_ declarations: Declarations) -> [String: String] { all(declarations) }

    /// What people read of a value. Who else had to do with it is not said: that is for their own.
    func words(of value: String, _ keys: [String: String], _ words: Localization) -> String {
        if let reading { return reading(value, words) ?? value }
        let codes = isList ? value.split(separator: " ").map(String.init) : [value]
        return codes.map { code in
            keys[code].map { key in
                words(
                    key,
                    [
                        "actor": words("personal.somebody"), "target": words("personal.anybody"),
                        "subject": "…",
                    ])
            } ?? code
        }.joined(separator: ", ")
    }
}
