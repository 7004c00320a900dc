import Community
import Content
import HTTP
import Markup

/// What a space says to welcome people, and its colour, as they were typed.
struct WelcomeForm {
    /// Colours that are given, by the end of the keys of their words.
    static let colours: KeyValuePairs = [
        "": "#0b5a5e", "blue": "#1d4e89", "violet": "#5b3a8c", "plum": "#7d2a5b", "red": "#a3262a",
        "orange": "#9c4a12", "green": "#2f6b3a", "slate": "#44525e",
    ]
    static let other = "own"

    let home: String
    let door: String
    let hasPage: Bool
    /// One of those that are given, or `other`.
    let colour: String
    let typed: String
    private(set) var texts = SpaceWelcome.none
    private(set) var errors = FormErrors()

    init(_ space: Space, _ welcome: SpaceWelcome) {
        (home, door, texts) = (welcome.home, welcome.door, welcome)
        hasPage = space[SpaceDoor.hasPage]
        let hex = space[SpaceColours.setting]
        let given = Self.colours.first { $0.value == hex }?.key
        colour = hex.isEmpty ? "" : given ?? Self.other
        typed = colour == Self.other ? hex : ""
    }

    init(_ fields: FormFields, _ words: Localization) {
        home = (fields.first("home") ?? "").plainLines
        door = (fields.first("door") ?? "").plainLines
        hasPage = fields.first("page") == "1"
        let chosen = fields.first("colour") ?? ""
        typed = (fields.first("hex") ?? "").oneLine
        // Whoever types a colour means it, whatever is chosen above.
        let isGiven = typed.isEmpty && Self.colours.contains { $0.key == chosen }
        colour = isGiven ? chosen : Self.other
        let (home, door) = (read(home, "home", words), read(door, "door", words))
        texts = SpaceWelcome(
            home: self.home, homeMarkup: home, door: self.door, doorMarkup: door)
        if colour == Self.other, Colour(hex: typed) == nil {
            errors.add("hex", words("welcome.fault.colour"))
        }
        if hasPage, self.door.isEmpty { errors.add("door", words("welcome.fault.door")) }
    }

    private mutating func read(_ text: String, _ id: String, _ words: Localization) -> String {
        do {
            return try Markdown.html(text, limits: .page, top: 2).markup
        } catch {
            errors.add(id, words("welcome.fault.text"))
            return ""
        }
    }

    /// "#1d4e89"; empty for that of Parvis.
    var hex: String {
        guard colour != Self.other else { return Colour(hex: typed)?.hex ?? "" }
        return colour.isEmpty ? "" : Self.colours.first { $0.key == colour }?.value ?? ""
    }

    var version: FormVersion {
        FormVersion(of: [home, door, hasPage.description, hex])
    }

    func apply(to choices: inout SpaceChoices) {
        choices.values[SpaceColours.setting.declaration.name] = hex.isEmpty ? nil : hex
        choices.values[SpaceDoor.hasPage.declaration.name] = hasPage ? "true" : nil
    }
}
