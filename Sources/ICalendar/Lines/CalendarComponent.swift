package import TextFiles

/// A part of a calendar between `BEGIN` and `END`.
package struct CalendarComponent: Hashable, Sendable {
    package let name: String
    /// Of its `BEGIN`.
    package let line: Int
    package var lines: [ContentLine] = []
    package var children: [CalendarComponent] = []

    package func first(_ name: String) -> ContentLine? { lines.first { $0.name == name } }

    package func all(_ name: String) -> [ContentLine] { lines.filter { $0.name == name } }

    package func value(_ name: String) -> String? { first(name)?.value.trimmingBlanks }
}
