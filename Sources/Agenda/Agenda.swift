package import Community
import Content

/// All that takes place in the field: meetings, days of training, deadlines.
///
/// An event is an item with a time on the clock of its own zone, and perhaps a rule by which it
/// comes again. All its dates, up to a horizon, are rows (`Occurrence`), written in the
/// transaction that changes the event: a month is one query, however old the agenda is. What
/// differs on one date is a row of `event_override`. Members propose events, and moderators
/// decide: what waits is an item that is not published, seen by its author and by them.
package let agenda = Feature(
    name: "agenda",
    migrations: [AgendaSchema.themes, AgendaSchema.events, AgendaSchema.occurrences]
)
