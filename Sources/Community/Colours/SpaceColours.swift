/// The colours of a space, made of the accent that it has chosen so that every text keeps a
/// contrast of 4.5 or more, by day and by night.
package struct SpaceColours: Sendable {
    /// What stands in for the accent of `parvis.css`.
    package struct Tones: Equatable, Sendable {
        package let accent: Colour
        /// Of what a pointer is on.
        package let deep: Colour
        /// Behind what is chosen.
        package let tint: Colour
    }

    /// The least that a text is read at (WCAG 2.2, 1.4.3).
    package static let least = 4.5
    /// None chosen is the one of Parvis; else "#6a1b4d".
    package static let setting = Setting.line(
        "space.accent", word: "space.accent", hint: "space.accentHint", longest: 7)

    package let chosen: Colour
    package let light: Tones
    package let dark: Tones

    package init(_ chosen: Colour) {
        self.chosen = chosen
        light = Self.tones(chosen, .light)
        dark = Self.tones(chosen, .dark)
    }

    /// Nil for a space that has chosen none.
    package init?(of space: Space) {
        guard let colour = Colour(hex: space[Self.setting]) else { return nil }
        self.init(colour)
    }

    /// Whether the chosen one is not what is shown by day: it would not be read.
    package var isAdjusted: Bool { light.accent != chosen }

    package var css: String {
        ":root{\(Self.css(light))}\n"
            + "@media (prefers-color-scheme:dark){:root{\(Self.css(dark))}}\n"
    }

    private static func css(_ tones: Tones) -> String {
        "--accent:\(tones.accent.hex);--deep:\(tones.deep.hex);--tint:\(tones.tint.hex)"
    }

    /// The grounds that texts in the accent stand on, and what stands on the accent, as they are in
    /// `parvis.css`.
    package struct Grounds: Sendable {
        package let all: [Colour]
        let card: Colour
        package let on: Colour
        /// Where the accent goes until it is read.
        let end: Colour
        let tint: Double

        private init(_ all: [String], on: String, end: Colour, tint: Double) {
            self.all = all.compactMap { Colour(hex: $0) }
            card = self.all.last ?? end
            self.on = Colour(hex: on) ?? end
            (self.end, self.tint) = (end, tint)
        }

        package static let light = Grounds(
            ["#fbf8f2", "#f4eee2", "#ffffff"], on: "#ffffff", end: .black, tint: 0.11)
        package static let dark = Grounds(
            ["#12191b", "#202b2f", "#1a2326"], on: "#0c1719", end: .white, tint: 0.16)
    }

    private static func tones(_ chosen: Colour, _ grounds: Grounds) -> Tones {
        let shares = (0...50).map { Double($0) / 50 }
        let accent = shares.lazy.map { chosen.mixed(with: grounds.end, $0) }
            .first { isRead($0, grounds) }
        let shown = accent ?? grounds.end
        return Tones(
            accent: shown, deep: shown.mixed(with: grounds.end, 0.25),
            tint: tint(of: shown, grounds))
    }

    private static func tint(of accent: Colour, _ grounds: Grounds) -> Colour {
        grounds.card.mixed(with: accent, grounds.tint)
    }

    private static func isRead(_ accent: Colour, _ grounds: Grounds) -> Bool {
        (grounds.all + [grounds.on, tint(of: accent, grounds)]).allSatisfy {
            accent.contrast(with: $0) >= least
        }
    }
}

extension Space {
    /// Where its colours are read; another address for another colour. Nil where it has none.
    package var coloursAddress: String? {
        Colour(hex: self[SpaceColours.setting]).map {
            SpacePaths.colours(in: self) + "?v=" + $0.hex.dropFirst()
        }
    }
}
