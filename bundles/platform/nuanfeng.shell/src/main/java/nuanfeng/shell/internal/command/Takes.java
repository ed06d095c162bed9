// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import nuanfeng.access.Role;

/** The role that it takes to give a command, in the place that the command is about. A command that says nothing is for whoever opened the shell. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Takes {

    Role value();
}
