import Foundation

// Throws bytes at what reads a calendar file, and checks that what was read is written again as the
// same. Built by .ci/fuzz.

private let zone = CalendarZone("Europe/Paris") ?? .utc

private func written(_ file: CalendarFile) -> [UInt8] {
    var writer = CalendarWriter(now: 0)
    for series in file.series { writer.add(series) }
    return writer.finished()
}

private func check(_ event: CalendarEvent) {
    precondition(event.times.end >= event.times.start, "an end before its start")
    precondition(!event.uid.isEmpty, "an event without a name")
    let found = event.times.expanded(until: 4_000_000_000_000)
    precondition(found.occurrences.count <= Recurrence.most, "more than are shown")
    for (one, next) in zip(found.occurrences, found.occurrences.dropFirst()) {
        precondition(one.start < next.start, "occurrences out of order")
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCalendar(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Data(UnsafeBufferPointer(start: start, count: count))
    let file: CalendarFile
    do { file = try CalendarReader(zone: zone).read(bytes) } catch { return 0 }
    for series in file.series {
        if let event = series.event { check(event) }
        series.overrides.forEach(check)
    }
    let text = written(file)
    for line in text.split(separator: 10) { precondition(line.count <= 76, "a long line") }
    do {
        let again = try CalendarReader(zone: zone).read(Data(text))
        precondition(again.series.count == file.series.count, "events lost or made")
    } catch {
        preconditionFailure("what was written is not read: \(error)")
    }
    return 0
}
