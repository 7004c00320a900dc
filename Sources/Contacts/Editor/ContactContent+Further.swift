extension ContactContent {
    /// The ways to reach them that the form has no line for, as a card brought in from elsewhere
    /// may have: it keeps them as they are.
    var further: [ContactChannel] {
        ChannelKind.allCases.flatMap { kind in
            channels.filter { $0.kind == kind }.dropFirst(ContactForm.mostChannels)
        }
    }
}
