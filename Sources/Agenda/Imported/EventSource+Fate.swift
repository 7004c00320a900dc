import Content

extension EventSource {
    /// What a file that differs from the agenda says beside what its calendar said last.
    func fate(of event: ImportedEvent) -> ImportFate {
        if event.sequence != sequence { return event.sequence > sequence ? .changed : .older }
        let isOther = event.digest != digest
        guard let stamp = event.changedAt else { return isOther ? .changed : .same }
        // Many write as its stamp when the file was made.
        if stamp > changedAt { return isOther || event.isStampedByChange ? .changed : .same }
        if !isOther { return .same }
        return stamp == changedAt && digest != nil ? .changed : .older
    }
}
