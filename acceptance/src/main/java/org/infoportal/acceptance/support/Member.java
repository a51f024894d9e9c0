package org.infoportal.acceptance.support;

import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody who registers. */
public record Member(String firstName, String lastName, String email, String password, String function) {

    /** What she sends to register, as the contract names it. */
    public Map<String, Object> registration() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("salutation", "keine");
        fields.put("firstName", firstName);
        fields.put("lastName", lastName);
        fields.put("email", email);
        fields.put("password", password);
        fields.put("passwordRepeat", password);
        fields.put("function", function);
        fields.put("unit", "Ortsverein Musterstadt");
        fields.put("consent", true);
        return fields;
    }

    /** The same with another value; null leaves the field out. */
    public Map<String, Object> registrationWith(String field, Object value) {
        Map<String, Object> fields = registration();
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        return fields;
    }
}
