import Community
import Markup

/// The part of a form that says when something takes place.
struct TimeFields: Rendered {
    let form: TimeForm
    let errors: FormErrors
    let words: Localization
    /// Empty where the zone is that of the series.
    let zones: [FormOption]

    static let fields: [Field<Self>] = [
        .record("startDay", FormField.self) {
            $0.errors.day("start_day", $0.form.startDay, $0.words)
        },
        .record("startTime", FormField.self) { $0.errors.field("start_time", $0.form.startTime) },
        .record("endDay", FormField.self) { $0.errors.day("end_day", $0.form.endDay, $0.words) },
        .record("endTime", FormField.self) { $0.errors.field("end_time", $0.form.endTime) },
        .flag("wholeDays") { $0.form.isWholeDays },
        .list("zones", FormOption.self) { $0.zones }, .flag("hasZones") { !$0.zones.isEmpty },
        .optionalText("zoneError") { $0.errors["zone"] },
    ]
}
