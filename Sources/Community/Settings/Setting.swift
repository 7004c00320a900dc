/// A setting of a space with the type of its values: a feature keeps it as a constant, declares
/// its `declaration`, and reads it from the space.
///
///     static let showsReaders = Setting.flag(
///         "forum.showsReaders", word: "forum.setting.readers",
///         hint: "forum.setting.readersHint", initial: false)
///     if space[ForumSettings.showsReaders] { ... }
package struct Setting<Value: LosslessStringConvertible & Sendable>: Sendable {
    package let declaration: SpaceSetting
    fileprivate let initial: Value

    private init(
        _ name: String, _ word: String, _ hint: String, _ kind: SpaceSetting.Kind, _ initial: Value
    ) {
        declaration = SpaceSetting(
            name: name, word: word, hint: hint, kind: kind, initial: initial.description)
        self.initial = initial
    }

    /// One of some values. The text of each but a number is that of `word`, a dot and the value.
    package static func choice(
        _ name: String, word: String, hint: String, of values: [Value], initial: Value
    ) -> Setting {
        Setting(name, word, hint, .choice(values.map(\.description)), initial)
    }
}

extension Setting<Bool> {
    package static func flag(
        _ name: String, word: String, hint: String, initial: Bool
    ) -> Setting {
        Setting(name, word, hint, .flag, initial)
    }
}

extension Setting<Int> {
    package static func number(
        _ name: String, word: String, hint: String, in range: ClosedRange<Int>, initial: Int
    ) -> Setting {
        Setting(name, word, hint, .number(range), initial)
    }
}

extension Setting<String> {
    /// One line, which may be empty.
    package static func line(
        _ name: String, word: String, hint: String, longest: Int, initial: String = ""
    ) -> Setting {
        Setting(name, word, hint, .line(longest: longest), initial)
    }
}

extension Space {
    /// What holds here.
    package subscript<Value>(setting: Setting<Value>) -> Value {
        Value(setting.declaration.value(in: self)) ?? setting.initial
    }
}
