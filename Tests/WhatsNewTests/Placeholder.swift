enum WhatsNewTestsPlaceholder {}
