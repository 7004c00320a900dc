package import Foundation
import TextFiles

/// Reads the lines of a file into its parts, whatever they are.
package struct ComponentReader {
    package private(set) var problems: [CalendarProblem] = []
    private let limits: CalendarLimits
    private var open: [CalendarComponent] = []
    private var closed: [CalendarComponent] = []
    private var count = 0

    package init(limits: CalendarLimits = CalendarLimits()) {
        self.limits = limits
    }

    /// The calendars of a file; everything in it is read, or nothing.
    package mutating func read(_ data: Data) throws(CalendarReadError) -> [CalendarComponent] {
        guard data.count <= limits.bytes else { throw .tooLarge(limits.bytes) }
        var lines = LogicalLines(FileText(data).bytes, most: limits.value)
        var read = 0
        while let line = lines.next() {
            read += 1
            guard read <= limits.lines else { throw .tooMany(limits.lines) }
            try take(line)
        }
        if lines.hadControls { report(.controls, 0) }
        if let last = open.last {
            if open[0].name == "VCALENDAR" { throw .cut(last.name, line: last.line) }
            throw .noCalendar
        }
        guard !closed.isEmpty else { throw .noCalendar }
        return closed
    }

    private mutating func take(_ whole: LogicalLine) throws(CalendarReadError) {
        guard !whole.isTooLong else {
            report(.tooLong, whole.number, whole.text)
            return
        }
        guard let line = ContentLine(whole) else {
            if !whole.isBlank, !open.isEmpty { report(.line, whole.number, whole.text) }
            return
        }
        switch line.name {
        case "BEGIN": try begin(line)
        case "END": end(line)
        default:
            if !open.isEmpty { open[open.count - 1].lines.append(line) }
        }
    }

    private mutating func begin(_ line: ContentLine) throws(CalendarReadError) {
        let name = line.value.trimmingBlanks.uppercased()
        guard !open.isEmpty || name == "VCALENDAR" else { return }
        count += 1
        guard count <= limits.components else { throw .tooMany(limits.components) }
        guard open.count < 8 else {
            report(.line, line.number, line.value)
            return
        }
        open.append(CalendarComponent(name: name, line: line.number))
    }

    /// What was begun within and not ended ends with it.
    private mutating func end(_ line: ContentLine) {
        let name = line.value.trimmingBlanks.uppercased()
        guard let place = open.lastIndex(where: { $0.name == name }) else {
            if !open.isEmpty { report(.line, line.number, line.value) }
            return
        }
        while open.count > place {
            let component = open.removeLast()
            if open.isEmpty {
                closed.append(component)
            } else {
                open[open.count - 1].children.append(component)
            }
        }
    }

    private mutating func report(_ kind: CalendarProblem.Kind, _ line: Int, _ about: String = "") {
        guard problems.count < limits.problems else { return }
        problems.append(CalendarProblem(kind, line: line, about: about))
    }
}
