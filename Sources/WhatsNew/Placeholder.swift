enum WhatsNewPlaceholder {}
