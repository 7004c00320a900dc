/// What a space has decided otherwise than is usual: which modules it has, how it calls and orders
/// them, and the values of its settings. It is a text of the row of the space, so that it is there
/// wherever the space is, without another statement.
package struct SpaceChoices: Equatable, Sendable {
    /// The names of the features that are switched off.
    package var switchedOff: Set<String> = []
    /// Its own words for modules, by the name of their features.
    package var names: [String: String] = [:]
    /// Where modules stand in the rail, the lowest first, by the name of their features.
    package var places: [String: Int] = [:]
    /// The values of settings, by their names.
    package var values: [String: String] = [:]
    /// Whether nobody is to be told of its first steps any more.
    package var areStepsDismissed = false

    package init() {}
}

extension SpaceChoices {
    /// Reads what `text` prints: a line for each choice. One that says nothing to this server, such
    /// as that of a later version, is left out.
    init(text: String) {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
            guard parts.count > 1 else { continue }
            switch (parts[0], parts.count > 2 ? parts[2] : "") {
            case ("off", _): switchedOff.insert(parts[1])
            case ("name", let name): names[parts[1]] = name
            case ("place", let place): places[parts[1]] = Int(place)
            case ("set", let value): values[parts[1]] = value
            case ("dismissed", _): areStepsDismissed = areStepsDismissed || parts[1] == Self.steps
            default: continue
            }
        }
    }

    private static let steps = "steps"

    var text: String {
        let lines =
            switchedOff.map { "off \($0)" } + names.map { "name \($0) \($1)" }
            + places.map { "place \($0) \($1)" } + values.map { "set \($0) \($1)" }
            + (areStepsDismissed ? ["dismissed \(Self.steps)"] : [])
        return lines.sorted().map { $0 + "\n" }.joined()
    }
}

extension Space {
    /// Whether a feature is switched off here.
    package func isOff(_ feature: String) -> Bool { choices.switchedOff.contains(feature) }

    /// Whether any feature is.
    package var hasOff: Bool { !choices.switchedOff.isEmpty }
}
