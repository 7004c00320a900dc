extension EventOverride {
    /// What a file says of a date, and what was decided here since the last one.
    func over(_ own: EventOverride, since last: EventOverride) -> EventOverride {
        var one = self
        if own.isCancelled != last.isCancelled || own.cancelledWord != nil {
            (one.isCancelled, one.cancelledWord) = (own.isCancelled, own.cancelledWord)
        }
        if own.title != last.title { one.title = own.title }
        if own.text != last.text { (one.text, one.html) = (own.text, own.html) }
        if (own.place, own.room) != (last.place, last.room) {
            (one.place, one.room) = (own.place, own.room)
        }
        if own.videoAddress != last.videoAddress { one.videoAddress = own.videoAddress }
        if (own.startsLocal, own.endsLocal) != (last.startsLocal, last.endsLocal) {
            (one.startsLocal, one.endsLocal) = (own.startsLocal, own.endsLocal)
        }
        return one
    }
}
