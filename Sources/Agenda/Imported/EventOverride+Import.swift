extension EventOverride {
    /// What it says, and where it says nothing what was decided here.
    func over(_ own: EventOverride) -> EventOverride {
        var one = self
        one.isCancelled = isCancelled || own.isCancelled
        one.cancelledWord = own.cancelledWord
        one.title = title ?? own.title
        if text == nil { (one.text, one.html) = (own.text, own.html) }
        if place == nil { (one.place, one.room) = (own.place, own.room) }
        one.videoAddress = videoAddress ?? own.videoAddress
        if startsLocal == nil {
            (one.startsLocal, one.endsLocal) = (own.startsLocal, own.endsLocal)
        }
        return one
    }
}
